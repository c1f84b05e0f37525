package cn.onestop.kit.views;

/// Which service this is and which of its instances.
///
/// @param service such as `service-matters`; begins the names of consumer groups
/// @param instance unique among the instances; a consumer that comes back under the same name gets
///   its partitions back without waiting for the session of the one before to end
/// @param partitions of the topics
public record ViewSettings(String service, String instance, int partitions) {}
