/// First contact 首问负责 and consultations 咨询: who owns a visitor, and how it ends.
@NullMarked
package cn.onestop.matters.consultation;

import org.jspecify.annotations.NullMarked;
