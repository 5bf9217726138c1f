package id.aduan.embedded.smsc;

/** A phone that somebody wrote as, or to; numbered 1, 2, 3 in the order of appearance. */
record Phone(long n, PhoneNumber number, Behaviour behaviour) {}
