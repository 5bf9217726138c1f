package id.aduan.cli.malformed;

/**
 * A request as it goes over the line.
 *
 * @param service whose door it knocks at
 * @param form whether it is one of those that a browser sends from a form
 * @param content its bytes, each a character of ISO 8859-1
 * @param framed whether its end is where it says, so that another may follow on the connection
 */
record BadRequest(String service, boolean form, String content, boolean framed, boolean head) {}
