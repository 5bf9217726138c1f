package id.aduan.routing.signouts;

import java.time.Instant;
import java.util.List;

/** The last sign-out of each person, and whether the others know it. */
public interface SignOutLog {

  /** Records a sign-out, to be published; an older one than is known changes nothing. */
  void record(SignOut signOut);

  /** Sign-outs that are not published, at most so many, the oldest first. */
  List<SignOut> unpublished(int limit);

  /** Notes that one was published; a later one of the same person stays to be published. */
  void published(SignOut signOut);

  /** All sign-outs since then. */
  List<SignOut> since(Instant earliest);
}
