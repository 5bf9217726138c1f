package id.aduan.intake.dossiers;

import id.aduan.contract.TrackingId;
import java.util.Map;

/** Publishes dossiers as they were published before, with the same ids. */
public interface Republish {

  /** Returns when all of it is durable, and how many events it was. */
  int again(Map<TrackingId, Dossier> dossiers);
}
