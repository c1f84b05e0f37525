package cn.onestop.kit.verification;

import java.util.ArrayList;
import java.util.List;

/// What a verification found.
public final class Report {

  /// Something that is not as it should be.
  ///
  /// @param kind `journal-damaged`, `not-in-log`, `not-in-journal`, `other-fact-in-log`,
  ///   `view-differs`, `blocked`, `topic-replaced`
  /// @param where the aggregate, or the view and its slice
  /// @param detail what is wrong, for people
  public record Difference(String kind, String where, String detail) {}

  /// How much was looked at.
  ///
  /// @param aggregates documents whose journals were checked
  /// @param facts facts in them
  /// @param records records read from the topics
  /// @param views names of the views that were recounted
  public record Checked(long aggregates, long facts, long records, List<String> views) {}

  private static final int MOST = 1000;

  private final List<Difference> differences = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> views = new ArrayList<>();
  private long aggregates;
  private long facts;
  private long records;

  public List<Difference> differences() {
    return List.copyOf(differences);
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  public Checked checked() {
    return new Checked(aggregates, facts, records, List.copyOf(views));
  }

  void difference(String kind, String where, String detail) {
    if (differences.size() < MOST) {
      differences.add(new Difference(kind, where, detail));
    } else if (differences.size() == MOST) {
      differences.add(new Difference("more", "", "there are more than " + MOST));
    }
  }

  void note(String note) {
    notes.add(note);
  }

  void sawAggregate(int itsFacts) {
    aggregates++;
    facts += itsFacts;
  }

  void sawRecord() {
    records++;
  }

  void sawView(String name) {
    views.add(name);
  }
}
