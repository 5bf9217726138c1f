package id.aduan.routing.web.console;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the address of a list asks for. */
public final class Asking {
  private Asking() {}

  public static <T> @Nullable T read(@Nullable String typed, Function<String, T> read) {
    if (typed == null || typed.isEmpty()) {
      return null;
    }
    try {
      return read.apply(typed);
    } catch (IllegalArgumentException _) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "filter-unknown",
          new Bilingual(
              "Alamat halaman ini memuat saringan yang tidak dikenal. Pilih ulang saringannya.",
              "The address of this page holds a filter that is not known. Please choose again."));
    }
  }
}
