package id.aduan.routing.cases;

import id.aduan.routing.cases.CaseCommand.OfOfficer;

/** What an officer can do to a case, by the name that its address has, and who may. */
public enum Action {
  VERIFICATION(Demand.COORDINATION),
  QUESTIONS(Demand.WORK),
  DISPOSITION(Demand.COORDINATION),
  SETTLEMENT(Demand.COORDINATION),
  RECALL(Demand.COORDINATION),
  RETURN(Demand.WORK),
  ASSIGNMENT(Demand.WORK),
  START(Demand.WORK),
  ANSWERS(Demand.WORK),
  DRAFT(Demand.WORK),
  APPROVAL(Demand.APPROVAL),
  RESOLUTION(Demand.APPROVAL),
  ARCHIVE(Demand.COORDINATION),
  FORWARD(Demand.COORDINATION),
  CLOSING(Demand.COORDINATION),
  ERASURE(Demand.COORDINATION),
  TOLD(Demand.COUNTER),
  PAPERS(Demand.HAND),
  REQUESTS(Demand.PART),
  REQUEST_ANSWER(Demand.ASKED),
  REQUEST_WITHDRAWAL(Demand.PART),
  SUPPORT(Demand.LEAD),
  SUPPORT_END(Demand.LEAD),
  LINKS(Demand.EITHER),
  LINK_END(Demand.EITHER);

  /** In which capacity an action must be done. */
  enum Demand {
    COORDINATION,
    /** Whoever has the case: any admin of the OPD, or the coordinator. */
    WORK,
    /** Who stands before the reporter, or coordinates. */
    COUNTER,
    /** Who stands before the reporter, and nobody else. */
    HAND,
    /** As work, but of an OPD's admins only an admin utama. */
    APPROVAL,
    /** The coordinator, or any admin of the OPD that has the case. */
    EITHER,
    /** The coordinator, or an admin utama of the OPD that has the case. */
    LEAD,
    /** As either, or an admin of an OPD that helps. */
    PART,
    /** The official who was asked, and nobody else. */
    ASKED
  }

  private final Demand demand;

  Action(Demand demand) {
    this.demand = demand;
  }

  Demand demand() {
    return demand;
  }

  static Action of(OfOfficer command) {
    return switch (command) {
      case CaseCommand.Verify _ -> VERIFICATION;
      case CaseCommand.Ask _ -> QUESTIONS;
      case CaseCommand.Dispose _ -> DISPOSITION;
      case CaseCommand.GiveBack _ -> RETURN;
      case CaseCommand.AssignTo _ -> ASSIGNMENT;
      case CaseCommand.Start _ -> START;
      case CaseCommand.Answer _ -> ANSWERS;
      case CaseCommand.Draft _ -> DRAFT;
      case CaseCommand.Approve _ -> APPROVAL;
      case CaseCommand.Resolve _ -> RESOLUTION;
      case CaseCommand.Archive _ -> ARCHIVE;
      case CaseCommand.Forward _ -> FORWARD;
      case CaseCommand.Close _ -> CLOSING;
      case CaseCommand.OrderErasure _ -> ERASURE;
      case CaseCommand.Tell _ -> TOLD;
      case CaseCommand.AddPapers _ -> PAPERS;
      case CaseCommand.Settle _ -> SETTLEMENT;
      case CaseCommand.Recall _ -> RECALL;
      case CaseCommand.RequestFacts _ -> REQUESTS;
      case CaseCommand.AnswerRequest _ -> REQUEST_ANSWER;
      case CaseCommand.WithdrawRequest _ -> REQUEST_WITHDRAWAL;
      case CaseCommand.AddSupport _ -> SUPPORT;
      case CaseCommand.EndSupport _ -> SUPPORT_END;
      case CaseCommand.Link _ -> LINKS;
      case CaseCommand.Unlink _ -> LINK_END;
    };
  }
}
