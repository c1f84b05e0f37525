/// Events on the wire: CloudEvents in Kafka's binary mode, canonical JSON.
@NullMarked
package cn.onestop.kit.events;

import org.jspecify.annotations.NullMarked;
