package id.aduan.routing.web.boards;

/**
 * A column of a plot.
 *
 * @param label stands below it
 * @param tip what a pointer over it is told
 */
record Column(String label, String tip, int value) {}
