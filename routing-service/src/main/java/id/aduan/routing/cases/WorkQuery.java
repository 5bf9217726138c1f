package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a work list is wanted, by nearest deadline.
 *
 * @param desk on whose desk the cases lie; null where a state or another filter selects
 * @param lateAt only what is overdue at this instant; the end of the time to dispute is nobody's
 *     miss
 * @param after the place of the last item that was read
 */
public record WorkQuery(
    @Nullable Desk desk,
    @Nullable CaseStateCode state,
    @Nullable OpdCode opd,
    @Nullable CategoryCode category,
    @Nullable PlaceCode place,
    @Nullable Instant lateAt,
    @Nullable String after,
    int limit) {}
