package id.aduan.kit.limits.http;

import id.aduan.kit.limits.Allowance;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How much of something is free.
 *
 * @param free so many at once
 * @param onceIn and then one more in this time
 */
public record Free(@Min(1) int free, @NotNull Duration onceIn) {

  public Allowance toAllowance(int remembered) {
    return new Allowance(free, onceIn, remembered);
  }

  Free times(int many) {
    return new Free(Math.multiplyExact(free, many), onceIn.dividedBy(many));
  }
}
