package id.aduan.routing.maps;

import java.util.ArrayList;
import java.util.List;

/**
 * A map with a place in its middle, made of a few tiles (Web Mercator, as all tile servers have
 * it).
 *
 * @param tiles those that show something of it
 */
public record TileMap(int zoom, List<Tile> tiles) {
  public static final int WIDTH = 512;
  public static final int HEIGHT = 384;
  public static final int FARTHEST = 9;
  public static final int NEAREST = 18;
  private static final int TILE = 256;

  public TileMap {
    tiles = List.copyOf(tiles);
  }

  /** A tile, and where its upper left corner lies. */
  public record Tile(String address, int x, int y) {}

  public static TileMap around(Position middle, int wantedZoom, MapTiles from) {
    int zoom = Math.clamp(wantedZoom, FARTHEST, NEAREST);
    long left = Math.round(middle.column(zoom) * TILE) - WIDTH / 2;
    long top = Math.round(middle.row(zoom) * TILE) - HEIGHT / 2;
    int most = 1 << zoom;
    List<Tile> tiles = new ArrayList<>();
    for (long row = Math.floorDiv(top, TILE); row * TILE < top + HEIGHT; row++) {
      for (long column = Math.floorDiv(left, TILE); column * TILE < left + WIDTH; column++) {
        if (row >= 0 && row < most) {
          tiles.add(
              new Tile(
                  from.tile(zoom, (int) Math.floorMod(column, (long) most), (int) row),
                  (int) (column * TILE - left),
                  (int) (row * TILE - top)));
        }
      }
    }
    return new TileMap(zoom, tiles);
  }

  public boolean canComeNearer() {
    return zoom < NEAREST;
  }

  public boolean canGoFarther() {
    return zoom > FARTHEST;
  }
}
