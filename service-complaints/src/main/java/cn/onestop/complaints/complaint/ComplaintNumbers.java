package cn.onestop.complaints.complaint;

import java.time.LocalDate;
import java.util.Optional;

/// Gives complaint numbers 投诉编号 (TS, the day, a sequence of that day) and finds complaints by them.
public interface ComplaintNumbers {

  /// Gives the next number of that day to the complaint with id `id`.
  String take(LocalDate day, String id);

  /// The id of the complaint that the number was given to.
  Optional<String> find(String number);
}
