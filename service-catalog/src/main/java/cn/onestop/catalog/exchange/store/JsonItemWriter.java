package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.ItemWriter;
import cn.onestop.catalog.item.ItemRow;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes items as JSON, one by one.
final class JsonItemWriter implements ItemWriter {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private final JsonGenerator json;

  JsonItemWriter(OutputStream bytes) {
    json = JSON.createGenerator(bytes);
    json.writeStartObject();
    json.writeStringProperty("format", JsonItems.FORMAT);
    json.writeArrayPropertyStart("items");
  }

  @Override
  public void write(ItemRow row) {
    JSON.writeValue(json, row);
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
