package cn.onestop.kit.views;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/// A database that fails at a chosen write, as if the process had died there: that write and all
/// after it do not happen.
final class FailingDatabase {

  private static final Set<String> WRITES =
      Set.of("insertOne", "updateOne", "replaceOne", "deleteOne", "bulkWrite");

  private final MongoDatabase real;
  private int writesLeft = Integer.MAX_VALUE;

  FailingDatabase(MongoDatabase real) {
    this.real = real;
  }

  /// Lets `writes` more writes through.
  void failAfter(int writes) {
    writesLeft = writes;
  }

  MongoDatabase database() {
    return proxy(MongoDatabase.class, real);
  }

  private <T> T proxy(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (WRITES.contains(method.getName()) && writesLeft-- <= 0) {
                throw new MongoSocketException("the process died here", new ServerAddress());
              }
              try {
                Object result = method.invoke(target, arguments);
                return switch (result) {
                  case MongoCollection<?> collection -> proxy(MongoCollection.class, collection);
                  case MongoDatabase database -> proxy(MongoDatabase.class, database);
                  case null, default -> result;
                };
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
