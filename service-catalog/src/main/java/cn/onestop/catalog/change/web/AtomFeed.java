package cn.onestop.catalog.change.web;

import cn.onestop.catalog.change.Change;
import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.codes.Coded;
import cn.onestop.kit.request.Page;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Announcements as Atom 1.0. Addresses are relative to where the feed was read.
final class AtomFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SELF = "/api/v1/catalog/changes.atom";

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String write(@Nullable String centre, Page<Change> changes) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new AtomFeed(xml).feed(centre, changes);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write the feed", e);
    }
    return text.toString();
  }

  private void feed(@Nullable String centre, Page<Change> changes) throws XMLStreamException {
    var of = centre == null ? "" : "?centre=" + encoded(centre);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    element("id", "urn:onestop:catalog:changes" + (centre == null ? "" : ":" + centre));
    element("title", "目录动态公告");
    element(
        "updated",
        changes.items().stream()
            .map(Change::publishedAt)
            .findFirst()
            .orElse(Instant.EPOCH)
            .toString());
    xml.writeStartElement(ATOM, "author");
    element("name", "便民服务中心");
    xml.writeEndElement();
    link("self", SELF + of);
    var next = changes.next();
    if (next != null) {
      link("next", SELF + (of.isEmpty() ? "?" : of + "&") + "after=" + encoded(next));
    }
    for (var change : changes.items()) {
      entry(change);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Change change) throws XMLStreamException {
    var reason = Coded.of(ChangeReason.class, change.reason()).map(ChangeReason::zh);
    xml.writeStartElement(ATOM, "entry");
    element("id", "urn:onestop:catalog:change:" + change.id());
    element("title", "%s：%s".formatted(reason.orElse(change.reason()), change.name()));
    element("updated", change.publishedAt().toString());
    link("alternate", address(change));
    xml.writeEmptyElement(ATOM, "category");
    xml.writeAttribute("term", change.reason());
    element(
        "summary",
        "%s %s（%s），自 %s 起%s%s"
            .formatted(
                change.kind().equals("ITEM") ? "事项" : "职权",
                change.name(),
                change.code(),
                change.effectiveFrom(),
                change.version() == null ? "废止" : "生效，第 " + change.version() + " 版",
                change.decisionDocument() == null ? "" : "，" + change.decisionDocument()));
    xml.writeEndElement();
  }

  private static String address(Change change) {
    var kind = change.kind().equals("ITEM") ? "items" : "powers";
    var path = "/api/v1/catalog/" + kind + "/" + encoded(change.code());
    return change.version() == null ? path + "/versions" : path + "?at=" + change.effectiveFrom();
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
