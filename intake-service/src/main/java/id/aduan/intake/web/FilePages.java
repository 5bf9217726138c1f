package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.intake.complaints.Acceptance.Accepted;
import id.aduan.intake.complaints.Checked;
import id.aduan.intake.complaints.ComplaintDraft;
import id.aduan.intake.complaints.Flaw;
import id.aduan.intake.identity.ReceiptSigner;
import id.aduan.intake.web.ComplaintController.Missing;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a complaint is filed, by the citizen or for him at the counter. */
@Controller
class FilePages {
  private static final String KEY = "key";
  private static final Set<HttpStatus> MAY_COME_AGAIN =
      Set.of(HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.TOO_MANY_REQUESTS);
  private final Doors doors;
  private final ReceiptSigner signer;
  private final Slips slips;
  private final Pages pages;

  FilePages(Doors doors, ReceiptSigner signer, Slips slips, Pages pages) {
    this.doors = doors;
    this.signer = signer;
    this.slips = slips;
    this.pages = pages;
  }

  /** Shows the form on which a complaint is filed. */
  @GetMapping({Side.FILE, Side.COUNTER_FILE})
  ModelAndView form(HttpServletRequest request) {
    return page(ComplaintForm.empty(), request, HttpStatus.OK);
  }

  /** Takes a filled-in form, and shows the receipt or what is to be corrected. */
  @PostMapping(
      path = {Side.FILE, Side.COUNTER_FILE},
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView file(@RequestParam Map<String, String> typed, HttpServletRequest request) {
    Language language = Languages.of(request);
    ComplaintForm form =
        new ComplaintForm(typed.getOrDefault(KEY, IdempotencyKey.made().value()), typed);
    return switch (doors.check(Side.of(request), form.submission(), language)) {
      case Checked.Good<ComplaintDraft>(ComplaintDraft draft) -> accept(form, draft, request);
      case Checked.Flawed<ComplaintDraft>(List<Flaw> flaws) ->
          page(form, request, HttpStatus.BAD_REQUEST)
              .addObject("faults", FieldFault.of(flaws, language));
    };
  }

  private ModelAndView accept(
      ComplaintForm form, ComplaintDraft draft, HttpServletRequest request) {
    try {
      return receipt(
          doors.accept(
              Side.of(request), draft, IdempotencyKey.of(form.key()), request.getRemoteAddr()),
          request);
    } catch (Problem problem) {
      ComplaintForm again = MAY_COME_AGAIN.contains(problem.status()) ? form : form.withFreshKey();
      return withForm(pages.page(Side.of(request).form(), request, problem), again)
          .addObject("problem", formProblem(problem, request));
    }
  }

  /** A key is nothing that a person at a form knows of. */
  private String formProblem(Problem problem, HttpServletRequest request) {
    return problem.status() == HttpStatus.UNPROCESSABLE_CONTENT
        ? pages.message("file.sent-before", request)
        : problem.detail().in(Languages.of(request));
  }

  private ModelAndView receipt(Accepted accepted, HttpServletRequest request) {
    Language language = Languages.of(request);
    var receipt = accepted.receipt();
    ModelAndView page =
        pages
            .page(Side.of(request).receipt(), request, HttpStatus.CREATED)
            .addObject("number", receipt.trackingId().grouped())
            .addObject("code", receipt.code().grouped())
            .addObject("acceptedAt", Moments.of(language).instant(receipt.acceptedAt()))
            .addObject("missing", Missing.of(accepted.missing(), language))
            .addObject("signed", signer.sign(receipt))
            .addObject("key", IdempotencyKey.made().value());
    return switch (Side.of(request)) {
      case CITIZEN -> page;
      case COUNTER -> page.addObject("slip", slips.handOut(receipt, request));
    };
  }

  private ModelAndView page(ComplaintForm form, HttpServletRequest request, HttpStatus status) {
    return withForm(pages.page(Side.of(request).form(), request, status), form);
  }

  private ModelAndView withForm(ModelAndView page, ComplaintForm form) {
    return page.addObject("form", form).addObject("today", Moments.today(pages.now()));
  }
}
