package id.aduan.routing.appointments;

import id.aduan.contract.PersonId;
import java.time.Instant;

/** Who entered something into the register, and when. */
public record Entry(PersonId by, Instant at) {}
