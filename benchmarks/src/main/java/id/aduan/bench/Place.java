package id.aduan.bench;

import java.nio.file.Path;

/**
 * Where a system to measure lives.
 *
 * @param root the sources, with ./aduan
 * @param home its data directory
 * @param portOffset what is added to its ports
 */
record Place(Path root, Path home, int portOffset) {}
