package id.aduan.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.aduan.contract.TrackingId;
import id.aduan.routing.attachments.SampleFiles;
import java.util.function.Consumer;

/**
 * Somebody at the pages of the console, in the words of what he does. Every page that he comes to
 * is one that nobody is kept out of.
 */
final class OfficerAtWork implements AutoCloseable {
  private static final int MOST_TABS = 150;
  private final RunningConsole console;
  private final BrowserContext visit;
  private final Page page;
  private final String name;

  private OfficerAtWork(RunningConsole console, BrowserContext visit, String name) {
    this.console = console;
    this.visit = visit;
    this.page = visit.newPage();
    this.name = name;
  }

  /**
   * @param language as his browser asks for it
   */
  static OfficerAtWork signsIn(
      RunningConsole console, String name, String person, String role, String language) {
    OfficerAtWork officer =
        new OfficerAtWork(
            console,
            console
                .chromium()
                .visit(
                    new com.microsoft.playwright.Browser.NewContextOptions().setLocale(language)),
            name);
    console.signIn(officer.visit, person, role);
    return officer.goesTo("/");
  }

  OfficerAtWork goesTo(String address) {
    page.navigate(console.address() + address);
    return looksAround();
  }

  OfficerAtWork opens(TrackingId complaint) {
    return goesTo("/tugas/cases/" + complaint);
  }

  /** Waits until what was shown is gone: the answer to a form is shown when it comes. */
  private OfficerAtWork comesTo(Runnable does) {
    var _ = page.evaluate("document.querySelector('main').dataset.left = 'yes'");
    does.run();
    page.locator("main:not([data-left])").waitFor();
    return looksAround();
  }

  private OfficerAtWork looksAround() {
    RunningConsole.assertFine(page, "sepuluh-" + name);
    return this;
  }

  /** Fills in the form of a step and sends it. */
  OfficerAtWork does(String step, Consumer<Form> fillsIn) {
    Form form = form(step);
    fillsIn.accept(form);
    return comesTo(() -> form.at.locator(".send button").first().click());
  }

  OfficerAtWork does(String step) {
    return does(step, _ -> {});
  }

  /** Fills in the form of a step, sees it as the reporter will, and sends it then. */
  OfficerAtWork doesAfterAPreview(String step, Consumer<Form> fillsIn, String shown) {
    Form form = form(step);
    fillsIn.accept(form);
    var _ = comesTo(() -> form.at.locator("button[value=preview]").click());
    assertThat(page.locator("main.preview")).containsText(shown);
    return comesTo(() -> page.locator(".preview-send button").first().click());
  }

  private Form form(String step) {
    Locator at = page.locator("#step-" + step);
    if (!at.isVisible()) {
      page.locator(".others > summary").click();
    }
    if (at.getAttribute("open") == null) {
      at.locator("> summary").click();
    }
    return new Form(step, at);
  }

  /** A form that is open. */
  record Form(String step, Locator at) {
    Form writes(String field, String text) {
      at.locator("#" + step + "-" + field).fill(text);
      return this;
    }

    Form chooses(String field, String value) {
      var _ = at.locator("#" + step + "-" + field).selectOption(value);
      return this;
    }

    Form ticks(String field) {
      at.locator("#" + step + "-" + field).check();
      return this;
    }

    /** Sends a photo with what is typed, and finds that again. */
    Form sendsAPhoto() {
      at.locator("#" + step + "-files")
          .setInputFiles(new FilePayload("foto.jpg", "image/jpeg", SampleFiles.photo()));
      at.locator(".documents button").click();
      assertThat(at.locator("#" + step + "-d1")).isChecked();
      return this;
    }
  }

  OfficerAtWork reads(String what) {
    assertThat(page.locator("main")).containsText(what);
    return this;
  }

  OfficerAtWork doesNotRead(String what) {
    assertThat(page.locator("main")).not().containsText(what);
    return this;
  }

  OfficerAtWork isToldThat(String what) {
    assertThat(page.locator("main [role=status], main [role=alert]").first()).containsText(what);
    return this;
  }

  OfficerAtWork seesTheCaseAs(String state) {
    assertThat(page.locator(".mark-state").first()).hasText(state);
    return this;
  }

  OfficerAtWork isOffered(String step) {
    assertThat(page.locator("#step-" + step)).hasCount(1);
    return this;
  }

  OfficerAtWork isOfferedNothing() {
    assertThat(page.locator(".step")).hasCount(0);
    return this;
  }

  OfficerAtWork finds(TrackingId complaint) {
    assertThat(page.locator(".rows")).containsText(complaint.grouped());
    return this;
  }

  OfficerAtWork doesNotFind(TrackingId complaint) {
    assertThat(page.locator("main")).not().containsText(complaint.grouped());
    return this;
  }

  OfficerAtWork follows(String link) {
    page.locator("main")
        .locator("a", new Locator.LocatorOptions().setHasText(link))
        .first()
        .click();
    return looksAround();
  }

  OfficerAtWork answersTheRequest(String facts) {
    page.locator("#answer").fill(facts);
    return comesTo(() -> page.locator("main .send button").click());
  }

  /** Goes to a case by its number, with keys alone. */
  OfficerAtWork opensByKeys(TrackingId complaint) {
    page.keyboard().press("/");
    page.keyboard().type(complaint.grouped());
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText(complaint.grouped());
    return looksAround();
  }

  /** Opens a step and leaves the keys at its first field. */
  OfficerAtWork beginsByKeys(String step) {
    page.keyboard().press("a");
    tabsTo("#step-" + step + " > summary");
    page.keyboard().press("Enter");
    return this;
  }

  OfficerAtWork typesInto(String field, String words) {
    tabsTo("#" + field);
    page.keyboard().type(words);
    return this;
  }

  OfficerAtWork sendsByKeys(String step) {
    tabsTo("#step-" + step + " .send button");
    return comesTo(() -> page.keyboard().press("Enter"));
  }

  private void tabsTo(String selector) {
    for (int i = 0; i < MOST_TABS && !isAt(selector); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(isAt(selector)).as(selector).isTrue();
  }

  private boolean isAt(String selector) {
    return (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
  }

  @Override
  public void close() {
    visit.close();
  }
}
