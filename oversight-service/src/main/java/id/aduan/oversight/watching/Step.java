package id.aduan.oversight.watching;

import id.aduan.contract.Actor;
import java.time.Instant;

/** That something was done: when, and by which role of which office. */
public record Step(Instant at, Actor by) {}
