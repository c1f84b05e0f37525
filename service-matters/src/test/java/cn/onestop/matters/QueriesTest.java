package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.matters.casefile.store.GridFsContents;
import cn.onestop.testkit.queries.DeclaredIndex;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What this service asks of its store goes by an index, and every index is there for something.
///
/// It comes after all others and looks at what they made the service ask as well. A collection that
/// is added is covered once any test reaches its queries; what is to be declared then is told.
@Order(Integer.MAX_VALUE)
class QueriesTest {

  /// Small whatever happens: one document for each view, or for each aggregate that is blocked.
  private static final List<String> READ_WHOLE = List.of("views", ".blocks");

  /// Where the tests keep catalogue and offices of their own; nobody declares anything there.
  private static final String OF_THE_TESTS = "test_";

  private final RunningMatters service = RunningMatters.get();

  @Test
  void every_query_has_its_index() {
    aFewOfEach();

    assertThat(
            RunningMatters.QUERIES.unserved(
                collection -> READ_WHOLE.stream().anyMatch(collection::endsWith)))
        .filteredOn(query -> !query.startsWith(OF_THE_TESTS))
        .isEmpty();
  }

  @Test
  void every_index_has_its_query() {
    aFewOfEach();

    assertThat(RunningMatters.QUERIES.unused(QueriesTest::isOfTheDriver)).isEmpty();
  }

  /// GridFS declares it on its own, for those who look for files by name.
  private static boolean isOfTheDriver(DeclaredIndex index) {
    return index.keys().equals(List.of("filename", "uploadDate"));
  }

  private void aFewOfEach() {
    service.office("2026-03-10T09:30");
    Calls clerk = Calls.as("staff-1001", "clerk");
    String number = clerk.file(RunningMatters.SLOW);
    clerk.post("/api/v1/matters/" + number + "/materials/1/files", "%PDF-1.7\n").must(201);
    clerk.get("/api/v1/matters/" + number + "/files/1").must(200);
    clerk.operate(number, "accept", null).must(200);
    clerk.get("/api/v1/matters?mine=true&seen=" + number + ":2").must(200);
    clerk.get("/api/v1/matters/counts").must(200);
    clerk.get("/api/v1/matters/drafts").must(200);
    service.bean(GridFsContents.class).loose(Instant.EPOCH);
  }
}
