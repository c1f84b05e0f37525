package cn.onestop.matters.number.web;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.number.NumberClosing;
import cn.onestop.matters.number.NumberSequence;
import cn.onestop.matters.number.NumberSequence.Shown;
import cn.onestop.matters.number.NumberSequence.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/matters/numbers`: what became of every case number of an item and day.
@RestController
public class NumberSequenceController {

  private final NumberSequence numbers;

  public NumberSequenceController(NumberSequence numbers) {
    this.numbers = numbers;
  }

  /// One number of the sequence.
  ///
  /// @param elsewhere whether it was taken at another centre; what it stands on is not told then
  /// @param at when its matter was filed, or it was closed
  /// @param why why no matter has it
  record NumberOfDayResponse(
      int sequence,
      String number,
      Standing standing,
      boolean elsewhere,
      @Nullable Instant at,
      @Nullable NumberClosing why) {

    static NumberOfDayResponse of(Shown shown) {
      return new NumberOfDayResponse(
          shown.number().sequence(),
          shown.number().text(),
          shown.standing(),
          shown.elsewhere(),
          shown.at(),
          shown.why());
    }
  }

  /// Shows the sequence of case numbers of an item and day, over all centres that share the item's
  /// code: each was given to a matter, is reserved for a filing on its way, or was closed and why.
  /// None is ever given twice.
  ///
  /// @param item code of the item
  /// @param day the day that stands in the numbers
  @GetMapping("/api/v1/matters/numbers")
  Page<NumberOfDayResponse> numbers(
      @RequestParam String item,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      Caller caller,
      PageRequest page) {
    List<Shown> read = numbers.page(item.strip(), day, after(page), page.limit() + 1, caller);
    return Page.of(read, page, shown -> String.valueOf(shown.number().sequence()))
        .map(NumberOfDayResponse::of);
  }

  private static int after(PageRequest page) {
    String after = page.after();
    try {
      return after == null ? 0 : Math.max(0, Integer.parseInt(after));
    } catch (NumberFormatException e) {
      throw new Refused(Refusal.of(RefusalKind.INVALID, "worklist-after-unknown"));
    }
  }
}
