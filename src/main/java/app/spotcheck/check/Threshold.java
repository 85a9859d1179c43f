package app.spotcheck.check;

/// A number that a rule depends on.
///
/// @param name as settings spell it
/// @param standard its value where settings give none
/// @param least the lowest value allowed
/// @param most the highest value allowed
/// @param meaning what it bounds, with its unit
public record Threshold(String name, double standard, double least, double most, String meaning) {}
