package id.aduan.routing.web.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class ColumnsTest {
  private static final Locale INDONESIAN = Locale.of("id");

  @ParameterizedTest
  @CsvSource({
    "0,1",
    "1,1",
    "2,2",
    "3,4",
    "5,6",
    "7,8",
    "9,10",
    "10,10",
    "11,20",
    "41,60",
    "100,100",
    "101,200",
    "99999,100000"
  })
  void endsAtARoundNumberWithAWholeHalf(int greatest, int top) {
    assertThat(Columns.top(greatest)).isEqualTo(top);
  }

  @Test
  void makesEachColumnAsHighAsItsNumber() throws Exception {
    Document svg = svg(List.of(column("a", 4), column("b", 1), column("c", 0)));

    assertThat(heights(svg)).containsExactly(140.0, 35.0, 0.0);
    assertThat(texts(svg)).contains("a", "b", "c", "4", "1", "0");
  }

  @Test
  void staysWithinItsWidth() throws Exception {
    Document svg = svg(IntStream.range(0, 53).mapToObj(n -> column("w" + n, n)).toList());
    NodeList bars = svg.getElementsByTagName("rect");

    assertThat(bars.getLength()).isEqualTo(53);
    double before = 8;
    for (int i = 0; i < bars.getLength(); i++) {
      Element bar = (Element) bars.item(i);
      assertThat(part(bar, "x")).isGreaterThanOrEqualTo(before);
      before = part(bar, "x") + part(bar, "width");
    }
    assertThat(before).isBetween(90.0, 100.0);
    assertThat(texts(svg).stream().filter(text -> text.startsWith("w"))).hasSizeBetween(3, 5);
  }

  @Test
  void isNamedAndDescribedAndShowsNoMarkupOfOthers() throws Exception {
    Document svg = svg(List.of(new Column("<b>", "\"Sangir\" & co", 1_500)));
    Element root = svg.getDocumentElement();

    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("p-t p-d");
    assertThat(texts(svg)).contains("<b>", "1.500");
    assertThat(svg.getElementsByTagName("title").item(1).getTextContent())
        .isEqualTo("\"Sangir\" & co: 1.500");
    assertThat(svg.getElementsByTagName("b").getLength()).isZero();
  }

  private static Column column(String label, int value) {
    return new Column(label, label, value);
  }

  private static Document svg(List<Column> columns) throws Exception {
    String svg = new Columns("p", "Aduan", "Terbanyak", columns, INDONESIAN).svg();
    assertThat(svg).doesNotContain("style=");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Double> heights(Document svg) {
    NodeList bars = svg.getElementsByTagName("rect");
    return IntStream.range(0, bars.getLength())
        .mapToObj(i -> Double.valueOf(((Element) bars.item(i)).getAttribute("height")))
        .toList();
  }

  private static List<String> texts(Document svg) {
    NodeList texts = svg.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .toList();
  }

  private static double part(Element bar, String attribute) {
    return Double.parseDouble(bar.getAttribute(attribute).replace("%", ""));
  }
}
