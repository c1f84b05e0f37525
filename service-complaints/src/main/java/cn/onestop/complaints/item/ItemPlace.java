package cn.onestop.complaints.item;

/// Where the matters of an item are handled.
///
/// @param centre the centre that offers it
/// @param department the department that answers for it
public record ItemPlace(String item, String centre, String department) {}
