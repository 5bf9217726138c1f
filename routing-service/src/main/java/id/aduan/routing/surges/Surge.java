package id.aduan.routing.surges;

import id.aduan.contract.PlaceCode;
import java.time.Instant;

/**
 * A surge that goes on now.
 *
 * @param area the kecamatan that the complaints come from
 * @param complaints how many came within the window
 * @param since when so many had come that it began, as far back as was looked
 */
public record Surge(PlaceCode area, int complaints, Instant since) {}
