package id.aduan.routing.suggestion;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import org.jspecify.annotations.Nullable;

/**
 * A local agency.
 *
 * @param kecamatan the kecamatan it is the office of, if it is one
 */
public record Opd(OpdCode code, String name, @Nullable PlaceCode kecamatan) {}
