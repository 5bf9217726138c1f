/** The one command: up, status, replay, chaos, dlq. */
@NullMarked
package id.aduan.cli;

import org.jspecify.annotations.NullMarked;
