import type { OfferIdentity, OfferLocation, OfferService, OfferTerms } from '../rules/vocabulary.ts';

/** The facts of each group under the names of their columns. */
export const identityColumns = (values: OfferIdentity) => ({
  name: values.name,
  operator_id: values.operatorId,
  operator_kind: values.operatorKind,
  portal_number: values.portalNumber,
});
export const locationColumns = (values: OfferLocation) => ({
  address: values.address,
  municipality_id: values.municipalityId,
  latitude: values.latitude,
  longitude: values.longitude,
});
export const termsColumns = (values: OfferTerms) => ({
  in_agreement: values.inAgreement,
  category: values.category,
  coverage: values.coverage,
  is_secured: values.isSecured,
  is_protected: values.isProtected,
});
export const serviceColumns = (values: OfferService) => ({
  department: values.department,
  name: values.name,
  kind: values.kind,
  legal_bases: [...values.legalBases],
  target_groups: [...values.targetGroups],
  age_from: values.ageFrom,
  age_to: values.ageTo,
  places: values.places,
  own_places: values.ownPlaces,
});
