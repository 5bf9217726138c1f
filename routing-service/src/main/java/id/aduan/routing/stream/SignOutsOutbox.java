package id.aduan.routing.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.SignOutEvent;
import id.aduan.contract.SignOutEvent.PersonSignedOut;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.Acknowledgement;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.work.Next;
import id.aduan.routing.signouts.SignOut;
import id.aduan.routing.signouts.SignOutLog;
import java.util.List;

/** Publishes sign-outs; at least once, and in any order, as the latest of a person counts. */
final class SignOutsOutbox {
  private static final int PAGE = 100;
  private final SignOutLog signOuts;
  private final EventSender sender;

  SignOutsOutbox(SignOutLog signOuts, EventSender sender) {
    this.signOuts = signOuts;
    this.sender = sender;
  }

  Next publish() {
    List<SignOut> page = signOuts.unpublished(PAGE);
    for (SignOut signOut : page) {
      Acknowledgement.await(sender.send(Topics.SIGN_OUTS, EventCodec.SIGN_OUTS, envelope(signOut)));
      signOuts.published(signOut);
    }
    return Next.after(page.size() == PAGE);
  }

  private static Envelope<SignOutEvent> envelope(SignOut signOut) {
    return new Envelope<>(
        new EventId(signOut.person() + "." + signOut.upTo().toEpochMilli()),
        "/routing-service",
        signOut.person().value(),
        signOut.upTo(),
        null,
        new PersonSignedOut(signOut.person(), signOut.upTo()));
  }
}
