package id.aduan.routing.web.console;

import id.aduan.routing.maps.MapTiles;
import id.aduan.routing.maps.TileMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The map of a case, where there are tiles and somebody wants to see it. */
@Component
final class Maps {
  /** What shows a few roads around. */
  private static final int USUAL = 15;

  private final @Nullable MapTiles tiles;

  Maps(Optional<MapTiles> tiles) {
    this.tiles = tiles.orElse(null);
  }

  /**
   * The map on a page.
   *
   * @param shown null until somebody wants to see it: who makes the tiles learns where
   */
  record Shown(MapTiles tiles, int usual, @Nullable TileMap shown) {}

  /**
   * @param zoom as an address names it; anything else than a number: not yet
   */
  @Nullable Shown of(CasePage page, String zoom) {
    MapTiles from = tiles;
    if (from == null) {
      return null;
    }
    return page.position()
        .map(middle ->
            new Shown(
                from,
                USUAL,
                zoom.matches("\\d{1,2}")
                    ? TileMap.around(middle, Integer.parseInt(zoom), from)
                    : null))
        .orElse(null);
  }
}
