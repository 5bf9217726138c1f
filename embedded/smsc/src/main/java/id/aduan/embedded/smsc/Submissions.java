package id.aduan.embedded.smsc;

import java.io.UncheckedIOException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.ServerResponseDeliveryListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what customers submit; of SMPP's commands, submit_sm only. */
final class Submissions implements ServerMessageReceiverListener, ServerResponseDeliveryListener {
  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  private final Messages messages;
  private final Phones phones;
  private final Deliveries deliveries;

  Submissions(Messages messages, Phones phones, Deliveries deliveries) {
    this.messages = messages;
    this.phones = phones;
    this.deliveries = deliveries;
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm pdu, SMPPServerSession session)
      throws ProcessRequestException {
    var submission = Submission.read(pdu);
    var behaviour = open(submission.to()).behaviour();
    return switch (behaviour.answers()) {
      case OK -> store(submission, behaviour);
      case LOST -> {
        var result = store(submission, behaviour);
        session.close();
        yield result;
      }
      case THROTTLED -> throw refused(SMPPConstant.STAT_ESME_RTHROTTLED);
      case REJECTED -> throw refused(SMPPConstant.STAT_ESME_RINVDSTADR);
    };
  }

  /** Only now, so that no receipt comes before the name of what it is for. */
  @Override
  public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession session) {
    messages.find(result.getMessageId()).ifPresent(deliveries::begin);
  }

  @Override
  public void onSubmitSmRespError(
      SubmitSmResult result, Exception cause, SMPPServerSession session) {
    messages.find(result.getMessageId()).ifPresent(deliveries::begin);
  }

  private Phone open(PhoneNumber number) throws ProcessRequestException {
    try {
      return phones.open(number);
    } catch (UncheckedIOException e) {
      throw notStored(e);
    }
  }

  private SubmitSmResult store(Submission submission, Behaviour behaviour)
      throws ProcessRequestException {
    try {
      var message = messages.submit(submission, behaviour);
      LOG.info("Message {} to {}", message.id(), message.phone());
      return new SubmitSmResult(
          new MessageId(message.id()), OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
    } catch (UncheckedIOException | PDUStringException e) {
      throw notStored(e);
    }
  }

  private static ProcessRequestException notStored(Exception cause) {
    LOG.error("A message could not be stored", cause);
    return refused(SMPPConstant.STAT_ESME_RSYSERR);
  }

  private static ProcessRequestException refused(int status) {
    return new ProcessRequestException("refused", status);
  }

  private static ProcessRequestException unknown() {
    return refused(SMPPConstant.STAT_ESME_RINVCMDID);
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti pdu, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm pdu, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm pdu, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelSm(CancelSm pdu, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm pdu, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm pdu, SMPPServerSession session)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm pdu, SMPPServerSession session) throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm pdu, Session session) throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onSubmitMultiRespSent(SubmitMultiResult result, SMPPServerSession session) {}

  @Override
  public void onSubmitMultiRespError(
      SubmitMultiResult result, Exception cause, SMPPServerSession session) {}
}
