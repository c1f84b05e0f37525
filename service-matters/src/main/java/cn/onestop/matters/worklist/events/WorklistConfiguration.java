package cn.onestop.matters.worklist.events;

import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.worklist.AwaitLine;
import cn.onestop.matters.worklist.CountWorklist;
import cn.onestop.matters.worklist.ExportWorklist;
import cn.onestop.matters.worklist.Worklist;
import cn.onestop.matters.worklist.WorklistEntry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what is read off the worklist to the view that keeps it.
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

  /// Longer than the list is behind in a center at work, shorter than anybody waits for a page.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Bean
  News worklistNews() {
    return new News();
  }

  @Bean
  ViewReader<WorklistEntry> worklistView(ViewRegistry views, News worklistNews) {
    return views.run(new WorklistView(), worklistNews);
  }

  @Bean
  Worklist worklist(ViewReader<WorklistEntry> worklistView) {
    return new Worklist(new KeptLines(worklistView));
  }

  @Bean
  ExportWorklist exportWorklist(Worklist worklist) {
    return new ExportWorklist(worklist, ExportWorklist.MOST_LINES);
  }

  @Bean
  CountWorklist countWorklist(ViewReader<WorklistEntry> worklistView) {
    return new CountWorklist(new KeptCounts(worklistView));
  }

  @Bean
  AwaitLine awaitLine(
      ViewReader<WorklistEntry> worklistView, News worklistNews, MatterNumbers numbers) {
    return new AwaitLine(numbers, new WorklistLag(worklistView::reached, worklistNews), PATIENCE);
  }
}
