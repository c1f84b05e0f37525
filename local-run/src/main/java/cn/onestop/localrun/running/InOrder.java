package cn.onestop.localrun.running;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.topology.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/// Does something to many processes side by side, and to each only after it was done to those that
/// come before it.
final class InOrder {
  private InOrder() {}

  /// @param parts those that come before others stand before them
  /// @param isAfter whether the first comes after the second
  /// @param atOnce how many at the same time
  static void each(
      List<Part> parts, BiPredicate<Part, Part> isAfter, int atOnce, Consumer<Part> action) {
    try (var threads = Executors.newFixedThreadPool(Math.max(1, Math.min(atOnce, parts.size())))) {
      Map<Part, CompletableFuture<Void>> done = new LinkedHashMap<>();
      for (var part : parts) {
        var before =
            done.entrySet().stream()
                .filter(other -> isAfter.test(part, other.getKey()))
                .map(Map.Entry::getValue)
                .toArray(CompletableFuture<?>[]::new);
        done.put(
            part, CompletableFuture.allOf(before).thenRunAsync(() -> action.accept(part), threads));
      }
      CompletableFuture.allOf(done.values().toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Failure failure ? failure : e;
    }
  }
}
