/// Consultations over HTTP.
@NullMarked
package cn.onestop.matters.consultation.web;

import org.jspecify.annotations.NullMarked;
