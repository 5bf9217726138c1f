package id.aduan.routing.maps;

import java.net.URI;

/**
 * Where the tiles of a map come from.
 *
 * @param address of a tile, with {@code {z}}, {@code {x}} and {@code {y}} for zoom, column and row
 * @param attribution who made the map, as its licence wants it said
 * @param licence where that is told
 */
public record MapTiles(String address, String attribution, URI licence) {
  public MapTiles {
    if (!address.contains("{z}") || !address.contains("{x}") || !address.contains("{y}")) {
      throw new IllegalArgumentException(
          "tiles: '" + address + "' (expected: an address with {z}, {x} and {y})");
    }
    var _ = origin(address);
  }

  /** From where browsers get them. */
  public String origin() {
    return origin(address);
  }

  private static String origin(String address) {
    URI first = URI.create(address.replaceAll("\\{[zxy]}", "0"));
    if (first.getHost() == null) {
      throw new IllegalArgumentException(
          "tiles: '" + address + "' (expected: an address with a host)");
    }
    return first.getScheme() + "://" + first.getAuthority();
  }

  String tile(int zoom, int column, int row) {
    return address
        .replace("{z}", Integer.toString(zoom))
        .replace("{x}", Integer.toString(column))
        .replace("{y}", Integer.toString(row));
  }
}
