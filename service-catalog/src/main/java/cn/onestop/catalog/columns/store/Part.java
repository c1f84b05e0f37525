package cn.onestop.catalog.columns.store;

import java.util.List;
import java.util.stream.Stream;

/// A part of a record, by the columns it takes.
sealed interface Part {

  /// The name of its field; empty for the record itself and for an element of a list.
  String name();

  /// All its columns, in order.
  Stream<Leaf> leaves();

  /// The column that says of the whole part what is to be said of it.
  default Leaf first() {
    return leaves().findFirst().orElseThrow();
  }

  /// Those of its columns that stand in one row with it: not those of lists within.
  default Stream<Leaf> own() {
    return leaves();
  }

  /// One column.
  ///
  /// @param column its place in the table, from 0
  record Leaf(String name, String header, int column, Kind kind) implements Part {
    @Override
    public Stream<Leaf> leaves() {
      return Stream.of(this);
    }
  }

  /// Fields that belong together.
  ///
  /// @param optional whether it may be absent, which is not the same as having nothing in it
  record Group(String name, List<Part> parts, boolean optional) implements Part {
    @Override
    public Stream<Leaf> leaves() {
      return parts.stream().flatMap(Part::leaves);
    }

    @Override
    public Stream<Leaf> own() {
      return parts.stream().flatMap(Part::own);
    }
  }

  /// A list, whose elements lie one below the other.
  ///
  /// @param optional whether it may be absent, which is not the same as being empty
  record Repeated(String name, Part element, boolean optional) implements Part {
    @Override
    public Stream<Leaf> leaves() {
      return element.leaves();
    }

    @Override
    public Stream<Leaf> own() {
      return Stream.empty();
    }
  }
}
