package id.aduan.kit.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by Playwright; nothing is downloaded for it. */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<Integer> WIDTHS = List.of(320, 768, 1440);
  private static final int HEIGHT = 900;

  /** So many times smaller. */
  private static final int ON_THE_SHEET = 2;

  private static final int SHEET = 1310;
  private static final int QUALITY = 55;

  /** Milliseconds. */
  private static final double PATIENCE = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  /** The one on the path, or that {@code CHROMIUM} names. */
  private static Optional<Path> program() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
            Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Skips the test where there is none. */
  public static Chromium start() {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "no Chromium on the PATH, and CHROMIUM names none");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return new Chromium(program.orElseThrow());
  }

  /** A visit of somebody whose browser is in Indonesian, with nothing left of others. */
  public BrowserContext visit() {
    return visit(new Browser.NewContextOptions().setLocale("id-ID"));
  }

  public BrowserContext visit(Browser.NewContextOptions how) {
    BrowserContext visit = browser.newContext(how);
    visit.setDefaultTimeout(PATIENCE);
    return visit;
  }

  /**
   * Alt and a letter; Playwright's own keys leave out by what text a browser knows an access key.
   */
  public static void accessKey(Page page, char letter) {
    JsonObject key = new JsonObject();
    key.addProperty("type", "keyDown");
    key.addProperty("modifiers", 1);
    key.addProperty("key", String.valueOf(letter));
    key.addProperty("text", String.valueOf(letter));
    key.addProperty("unmodifiedText", String.valueOf(letter));
    key.addProperty("windowsVirtualKeyCode", (int) Character.toUpperCase(letter));
    var _ = page.context().newCDPSession(page).send("Input.dispatchKeyEvent", key);
  }

  /**
   * Takes a page as phones, tablets and desks show it, by day and by night, if asked for: a PNG of
   * each, and all of them side by side on one small sheet.
   */
  public static void photograph(Page page, String name) {
    String folder = System.getProperty("aduan.screenshots");
    if (folder == null) {
      return;
    }
    StringBuilder sheet = new StringBuilder();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : WIDTHS) {
        page.setViewportSize(width, HEIGHT);
        Path file = Path.of(folder, "%s-%d-%s.png".formatted(name, width, scheme));
        byte[] taken =
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        StringBuilder _ =
            sheet.append(
                "<img width=%d src=data:image/png;base64,%s> "
                    .formatted(width / ON_THE_SHEET, Base64.getEncoder().encodeToString(taken)));
      }
    }
    print(page.context(), sheet.toString(), Path.of(folder, name + ".jpg"));
  }

  private static void print(BrowserContext visit, String sheet, Path file) {
    try (Page page = visit.newPage()) {
      page.setViewportSize(SHEET, HEIGHT);
      page.setContent(
          "<style>body{margin:8px;background:#888}img{vertical-align:top}</style>" + sheet);
      byte[] _ =
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setType(ScreenshotType.JPEG)
                  .setQuality(QUALITY)
                  .setPath(file));
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
