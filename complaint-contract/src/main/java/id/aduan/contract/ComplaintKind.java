package id.aduan.contract;

/** What a citizen wants: a complaint, an aspiration, or information (PermenPANRB on SP4N). */
public enum ComplaintKind {
  PENGADUAN,
  ASPIRASI,
  PERMINTAAN_INFORMASI
}
