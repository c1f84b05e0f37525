package cn.onestop.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// The bytes of a key must sort as the filters compare values: a walk relies on it.
final class KeyOrderProperties {
  @Property(tries = 3000)
  void keys_sort_as_their_values_compare(
      @ForAll("values") Object one, @ForAll("values") Object other) {
    int values = ValueComparator.asc().compare(one, other);
    int keys = KeyWriter.keyOf(one).compareTo(KeyWriter.keyOf(other));

    assertThat(Integer.signum(keys)).isEqualTo(Integer.signum(values));
  }

  @Property
  void keys_of_several_fields_sort_by_the_first_that_differs(
      @ForAll("texts") String a,
      @ForAll("values") Object x,
      @ForAll("texts") String b,
      @ForAll("values") Object y) {
    int first = a.compareTo(b);
    int expected = first != 0 ? first : ValueComparator.asc().compare(x, y);

    var one = new KeyWriter().value(a).value(x).key();
    var other = new KeyWriter().value(b).value(y).key();
    assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(expected));
  }

  @Property
  void a_text_lies_under_each_of_its_prefixes_and_under_no_other_text(
      @ForAll("texts") String prefix, @ForAll("texts") String rest, @ForAll("texts") String other) {
    var range = KeyRange.under(KeyWriter.textsStartingWith(prefix));

    assertThat(lies(prefix + rest, range)).isTrue();
    assertThat(lies(other, range)).isEqualTo(other.startsWith(prefix));
  }

  private static boolean lies(Object value, KeyRange range) {
    var key = KeyWriter.keyOf(value);
    return key.compareTo(range.from()) >= 0 && key.compareTo(range.upTo()) < 0;
  }

  @Property
  void the_bounds_of_a_range_say_what_the_comparison_says(
      @ForAll("values") Object limit, @ForAll("values") Object value) {
    var all = KeyRange.ofKind(Kind.of(limit));
    var key = KeyWriter.keyOf(limit);
    boolean sameKind = Kind.of(limit) == Kind.of(value);
    int compared = sameKind ? ValueComparator.asc().compare(value, limit) : 0;

    assertThat(lies(value, all)).isEqualTo(sameKind);
    assertThat(lies(value, all.after(key))).isEqualTo(sameKind && compared > 0);
    assertThat(lies(value, all.startingAt(key))).isEqualTo(sameKind && compared >= 0);
    assertThat(lies(value, all.before(key))).isEqualTo(sameKind && compared < 0);
    assertThat(lies(value, all.endingWith(key))).isEqualTo(sameKind && compared <= 0);
    assertThat(lies(value, KeyRange.under(key))).isEqualTo(sameKind && compared == 0);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'b', '~', (char) 0, '\u00e9', '\u529e', '\uffff', '\ud840', '\udc00')
        .ofMaxLength(4);
  }

  @Provide
  Arbitrary<Object> values() {
    var simple =
        List.<Arbitrary<? extends Object>>of(
            texts(),
            Arbitraries.integers(),
            Arbitraries.longs(),
            // The comparison of the filters turns a double into a long beside a long: no NaN,
            // nothing beyond its reach.
            Arbitraries.doubles().between(-1e18, 1e18),
            Arbitraries.of(0, 0.0, -0.0, 1L << 53, (1L << 53) + 1, Long.MIN_VALUE),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(-1L << 45, 1L << 45).map(Instant::ofEpochMilli),
            Arbitraries.create(UUID::randomUUID),
            Arbitraries.bytes().array(byte[].class).ofSize(12).map(ObjectId::new),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(3).map(BinData::new));
    var leaf = Arbitraries.oneOf(List.copyOf(simple)).map(Object.class::cast);
    var documents =
        leaf.list()
            .ofMaxSize(2)
            .map(values -> {
              var document = new Document();
              for (int i = 0; i < values.size(); i++) {
                document.put(i % 2 == 0 ? "centre" : "seq", values.get(i));
              }
              return (Object) document;
            });
    return Arbitraries.frequencyOf(Tuple.of(4, leaf), Tuple.of(1, documents));
  }
}
