package cn.onestop.testkit.architecture.sample.matters.matter.store;

import cn.onestop.testkit.architecture.sample.matters.matter.Matter;
import org.bson.Document;

public final class MongoMatters {
  public Document document(Matter matter) {
    return new Document("_id", matter.number());
  }
}
