package cn.onestop.matters.casefile.store;

import cn.onestop.matters.casefile.Contents;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/// Contents in GridFS, in pieces of 255 KB.
public final class GridFsContents implements Contents {

  private static final String BUCKET = "case_file_contents";
  private static final String CASE_FILE = "metadata.caseFile";
  private static final String LOOSE = "metadata.loose";
  private static final int SOME = 200;

  private final GridFSBucket bucket;
  private final MongoCollection<Document> files;

  public GridFsContents(MongoDatabase database) {
    this.bucket = GridFSBuckets.create(database, BUCKET);
    this.files = database.getCollection(BUCKET + ".files");
  }

  @Override
  public String newName() {
    return new ObjectId().toHexString();
  }

  @Override
  public <T> T keep(String name, String caseFile, Writing<T> writing) throws IOException {
    var options =
        new GridFSUploadOptions()
            .metadata(new Document("caseFile", caseFile).append("loose", true));
    var upload = bucket.openUploadStream(new BsonObjectId(new ObjectId(name)), name, options);
    try {
      var said = writing.to(new LeftOpen(upload));
      upload.close();
      return said;
    } catch (IOException | RuntimeException e) {
      upload.abort();
      throw e;
    }
  }

  @Override
  public InputStream open(String name) {
    return bucket.openDownloadStream(new ObjectId(name));
  }

  @Override
  public void settle(String name) {
    files.updateOne(byName(name), Updates.unset(LOOSE));
  }

  @Override
  public void loosen(String name) {
    files.updateOne(byName(name), Updates.set(LOOSE, true));
  }

  @Override
  public void delete(String name) {
    try {
      bucket.delete(new ObjectId(name));
    } catch (MongoGridFSException gone) {
      // Another request, or the look for loose contents, was first.
    }
  }

  @Override
  public List<Loose> loose(Instant moment) {
    files.createIndex(Indexes.ascending(LOOSE), new IndexOptions().sparse(true));
    return files
        .find(Filters.and(Filters.eq(LOOSE, true), Filters.lt("uploadDate", Date.from(moment))))
        .projection(Projections.include(CASE_FILE))
        .limit(SOME)
        .map(file ->
            new Loose(
                file.getObjectId("_id").toHexString(),
                file.getEmbedded(List.of("metadata", "caseFile"), String.class)))
        .into(new ArrayList<>());
  }

  /// A content is whole when it is, and not because somebody closed it on the way out of a failure.
  private static final class LeftOpen extends FilterOutputStream {

    LeftOpen(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static Bson byName(String name) {
    return Filters.eq("_id", new ObjectId(name));
  }
}
