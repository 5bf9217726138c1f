package id.aduan.contract;

/** An identifier or code that travels as one JSON string. */
public interface Code {
  String value();
}
