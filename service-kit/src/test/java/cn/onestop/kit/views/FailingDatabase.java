package cn.onestop.kit.views;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;

/// A database that fails at a chosen write, as if the process had died there: that write and all
/// after it do not happen. Of writes sent together those before it do.
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

  /// Dies, unless all that is to be written is let through.
  private void let(Method method, Object target, Object[] arguments)
      throws ReflectiveOperationException {
    List<?> together = arguments[0] instanceof List<?> several ? several : List.of(arguments[0]);
    int let = writesLeft;
    writesLeft -= together.size();
    if (let >= together.size()) {
      return;
    }
    if (let > 0) {
      Object[] part = arguments.clone();
      part[0] = together.subList(0, let);
      method.invoke(target, part);
    }
    throw new MongoSocketException("the process died here", new ServerAddress());
  }

  private <T> T proxy(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                if (WRITES.contains(method.getName())) {
                  let(method, target, arguments);
                }
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
