package cn.onestop.monitoring.live;

import cn.onestop.events.supervision.ViewChanged;
import cn.onestop.monitoring.live.StreamEvent.End;
import cn.onestop.monitoring.live.StreamEvent.Figures;
import cn.onestop.monitoring.live.StreamEvent.Line;
import cn.onestop.monitoring.live.StreamEvent.Snapshot;
import cn.onestop.monitoring.overview.Overview;
import cn.onestop.monitoring.overview.SupervisedOffice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One open page, and what it has not been told yet: some lines and the latest figures, never more.
/// Who does not take its lines in time is let go rather than kept in memory.
public final class Listener {

  /// So many lines may wait for one listener.
  static final int MOST_LINES = 2_000;

  private final SupervisedOffice office;
  private final String person;
  private final boolean resumed;
  private final Signal news = new Signal();
  private final Deque<Told> lines = new ArrayDeque<>();
  private String mark;
  private int generation;
  private long readBefore;
  private boolean anew;
  private @Nullable Overview sent;
  private @Nullable Reading figures;
  private long figuresTurn;
  private @Nullable EndReason end;

  /// @param missed what it was not told since it left; `null` for one that begins
  Listener(SupervisedOffice office, String person, Position position, @Nullable List<Told> missed) {
    this.office = office;
    this.person = person;
    this.mark = position.mark();
    this.generation = position.generation();
    this.resumed = missed != null;
    if (missed != null) {
      lines.addAll(missed);
    }
  }

  /// Whether it goes on from where it was, and needs no snapshot.
  boolean resumed() {
    return resumed;
  }

  SupervisedOffice office() {
    return office;
  }

  String person() {
    return person;
  }

  /// How far it has been told; the id of the event that [#next] gave last.
  public synchronized String position() {
    return new Position(generation, mark).toString();
  }

  /// The next thing to tell, `null` if there is none within that time.
  public @Nullable StreamEvent next(long millis) throws InterruptedException {
    StreamEvent next = take();
    if (next == null) {
      news.await(millis);
      next = take();
    }
    return next;
  }

  private synchronized @Nullable StreamEvent take() {
    if (end != null) {
      return new End(end);
    }
    if (figures != null) {
      StreamEvent changed = changed(figures);
      figures = null;
      if (changed != null) {
        return changed;
      }
    }
    return nextLine();
  }

  /// Nothing more is told than that it is over, and why.
  public synchronized void end(EndReason reason) {
    if (end == null) {
      end = reason;
      lines.clear();
      figures = null;
      news.raise();
    }
  }

  /// The snapshot that the listener begins with. What was read in the turns up to `turn` began
  /// before it and may be older.
  synchronized Snapshot begin(Reading reading, long turn) {
    readBefore = turn;
    if (figuresTurn <= turn) {
      figures = null;
    }
    return snapshot(reading);
  }

  /// What it was told does not count any more; it needs a new snapshot.
  synchronized void beginAnew() {
    anew = true;
    mark = Position.BEGINNING;
  }

  synchronized void tell(Told told) {
    if (end != null || told.change().line() == null) {
      return;
    }
    if (lines.size() == MOST_LINES) {
      end(EndReason.TOO_SLOW);
      return;
    }
    lines.add(told);
    news.raise();
  }

  /// @param turn the how-manieth reading of the office's figures it is
  synchronized void tell(long turn, Reading reading) {
    if (end == null && turn > readBefore) {
      figures = reading;
      figuresTurn = turn;
      news.raise();
    }
  }

  private @Nullable StreamEvent changed(Reading reading) {
    if (anew || reading.generation() != generation) {
      return snapshot(reading);
    }
    if (sent != null && sent.sameFigures(reading.overview())) {
      return null;
    }
    sent = reading.overview();
    return new Figures(reading.overview());
  }

  private Snapshot snapshot(Reading reading) {
    anew = false;
    generation = reading.generation();
    sent = reading.overview();
    return new Snapshot(reading.overview());
  }

  private @Nullable StreamEvent nextLine() {
    Told told = lines.poll();
    if (told == null) {
      return null;
    }
    mark = told.mark();
    ViewChanged change = told.change();
    ViewChanged.Line line = change.line();
    return line == null ? null : new Line(Happened.of(line, change.department()));
  }
}
