package id.aduan.routing.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileMapTest {
  private static final MapTiles TILES =
      new MapTiles(
          "https://tiles.example:8443/{z}/{x}/{y}.png", "OSM", URI.create("https://osm.example/"));

  /** Padang Aro; the tile is the one that the slippy map convention gives for it. */
  private static final Position PADANG_ARO = new Position(-1.56700, 101.25700);

  @Test
  void coversItsWholeAreaWithThePlaceInTheMiddle() {
    TileMap map = TileMap.around(PADANG_ARO, 15, TILES);

    assertThat(map.tiles())
        .hasSizeBetween(4, 9)
        .anySatisfy(tile -> {
          assertThat(tile.address()).isEqualTo("https://tiles.example:8443/15/25600/16526.png");
          assertThat(tile.x()).isBetween(0, 256);
          assertThat(tile.y()).isBetween(-64, 192);
        });
    for (int x : new int[] {0, TileMap.WIDTH - 1}) {
      for (int y : new int[] {0, TileMap.HEIGHT - 1}) {
        assertThat(map.tiles())
            .filteredOn(
                tile -> tile.x() <= x && x < tile.x() + 256 && tile.y() <= y && y < tile.y() + 256)
            .hasSize(1);
      }
    }
  }

  @Test
  void comesNoNearerAndGoesNoFartherThanTilesAreMade() {
    assertThat(TileMap.around(PADANG_ARO, 99, TILES).zoom()).isEqualTo(TileMap.NEAREST);
    assertThat(TileMap.around(PADANG_ARO, 99, TILES).canComeNearer()).isFalse();
    assertThat(TileMap.around(PADANG_ARO, 0, TILES).canGoFarther()).isFalse();
  }

  @Test
  void goesOnBeyondTheDateLine() {
    assertThat(TileMap.around(new Position(0, 179.999), 9, TILES).tiles())
        .extracting(TileMap.Tile::address)
        .contains("https://tiles.example:8443/9/511/255.png")
        .contains("https://tiles.example:8443/9/0/255.png");
  }

  @Test
  void keepsAPositionAsText() {
    assertThat(Position.read(PADANG_ARO.written())).contains(PADANG_ARO);
    assertThat(Position.read("di pasar")).isEmpty();
    assertThat(PADANG_ARO).hasToString("Position");
  }

  @Test
  void saysFromWhereBrowsersGetTiles() {
    assertThat(TILES.origin()).isEqualTo("https://tiles.example:8443");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://tiles.example/{z}/{x}.png", "/{z}/{x}/{y}.png"})
  void refusesAnAddressThatNamesNoTile(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapTiles(address, "OSM", URI.create("https://osm.example/")));
  }
}
