package cn.onestop.localrun.running;

import cn.onestop.localrun.topology.Part;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;

/// Asks a process in its own language how it is.
public final class Probes {
  private static final int OK = 200;
  private static final int PATIENCE_MILLIS = 2000;
  private static final String SILENT = "no answer";

  private final Center center;
  private final Readiness readiness;

  public Probes(Center center) {
    this.center = center;
    this.readiness = new Readiness(center);
  }

  /// Its health in a few words.
  public String health(Part part) {
    return switch (part.program()) {
      case STORE -> store(part);
      case BROKER -> broker(part);
      case CATALOG, MATTERS, MONITORING, COMPLAINTS, IDENTITY, GATEWAY -> application(part);
    };
  }

  private String application(Part part) {
    var status = readiness.status(part);
    if (status.isEmpty()) {
      return SILENT;
    }
    return status.getAsInt() == OK ? "up" : "not ready (" + status.getAsInt() + ")";
  }

  private String store(Part part) {
    var address =
        "mongodb://%s/?serverSelectionTimeoutMS=%d"
            .formatted(center.topology().hostAndPort(part), PATIENCE_MILLIS);
    try (var client = MongoClients.create(address)) {
      client.getDatabase("admin").runCommand(new Document("ping", 1));
      return "up";
    } catch (MongoException e) {
      return SILENT;
    }
  }

  private String broker(Part part) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            center.topology().hostAndPort(part),
            "request.timeout.ms",
            PATIENCE_MILLIS,
            "default.api.timeout.ms",
            PATIENCE_MILLIS,
            "metric.reporters",
            "");
    try (var admin = Admin.create(settings)) {
      return admin.describeCluster().nodes().get().isEmpty() ? "not ready" : "up";
    } catch (ExecutionException | KafkaException e) {
      return SILENT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SILENT;
    }
  }
}
