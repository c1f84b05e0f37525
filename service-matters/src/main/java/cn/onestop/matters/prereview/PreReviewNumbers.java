package cn.onestop.matters.prereview;

import java.time.LocalDate;
import java.util.Optional;

/// Gives numbers 预审编号 and finds pre-reviews by them. They are no case numbers.
public interface PreReviewNumbers {

  /// Gives the next number of that item and day to the pre-review with id `id`.
  String take(String itemCode, LocalDate day, String id);

  /// The id of the pre-review that a number was given to.
  Optional<String> find(String number);
}
