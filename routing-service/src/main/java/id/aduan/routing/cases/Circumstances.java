package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import java.time.Instant;

/** When a command is decided, and in which capacity it is given. */
public record Circumstances(Instant at, Actor by) {}
